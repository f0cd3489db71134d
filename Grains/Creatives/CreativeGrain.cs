using LytSlot.Creatives;

namespace LytSlot.Grains.Creatives;

/// <summary>Shell around <see cref="CreativeRules"/>: written once, read for ever.</summary>
[GrainType("creative")]
internal sealed class CreativeGrain(
    [PersistentState("creative")] IPersistentState<CreativeState> store,
    ClickAddress clicks,
    TimeProvider time) : Grain, ICreativeGrain
{
    private CreativeKey Key => CreativeKey.Parse(this.GetPrimaryKeyString());

    public async Task<Outcome<CreativeView>> Write(PostContent given)
    {
        if (Callers.Current.AsPerson() is not { } author)
        {
            return Callers.PersonNeeded;
        }

        if (CreativeRules.Objection(given) is { } objection)
        {
            return objection;
        }

        var content = LinkRules.Count(given, Key, clicks);
        var hash = CreativeRules.Hash(content);
        if (store.State.Content is not null)
        {
            return store.State.AdvertiserId != author ? CreativeRules.NotFound
                : store.State.Hash != hash ? CreativeRules.AlreadyWritten
                : new CreativeView(store.State.Content, hash);
        }

        await store.Save(this, new CreativeState
        {
            TenantId = Key.Tenant,
            AdvertiserId = author,
            Content = content,
            Hash = hash,
            WrittenAt = time.GetUtcNow(),
        });
        return new CreativeView(content, hash);
    }

    public Task<Outcome<CreativeView>> Read() => Task.FromResult(View());

    private Outcome<CreativeView> View()
    {
        if (store.State.Content is not { } content)
        {
            return CreativeRules.NotFound;
        }

        return Callers.Current.MayRead(CreativeRules.NotFound, Key.Tenant, store.State.AdvertiserId) is { } refusal
            ? refusal
            : new CreativeView(content, store.State.Hash);
    }
}
