using System.Collections.Immutable;
using System.Diagnostics;
using LytSlot.Creatives;
using LytSlot.Grains.Creatives;
using LytSlot.Moderation;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Moderation;

/// <summary>Shell around <see cref="RulesEdit"/>. There is one; silos ask it twice a minute at most.</summary>
[GrainType("moderation")]
internal sealed partial class ModerationGrain(
    [PersistentState("moderation")] IPersistentState<ModerationState> store,
    TimeProvider time,
    ILogger<ModerationGrain> log) : Grain, IModerationGrain
{
    public Task<Outcome<ModerationRulesView>> Read() => Task.FromResult(
        Callers.Current.Kind is CallerKind.Admin or CallerKind.System ? View() : Callers.AdminNeeded);

    public async Task<Outcome<ModerationRulesView>> Revise(
        ImmutableArray<string> words, ImmutableArray<string> links, int? version)
    {
        if (Callers.Current is not { Kind: CallerKind.Admin } admin)
        {
            return Callers.AdminNeeded;
        }

        var stamp = new Stamp(time.GetUtcNow(), admin.Actor, ByAdvertiser: false, Activity.Current?.Id);
        var decision = RulesEdit.Set(store.State, words, links, version, admin.UserId, stamp);
        if (decision.Refusal is { } refusal)
        {
            return refusal;
        }

        if (decision.Event is { } next)
        {
            await store.Save(this, next);
            store.State = store.State with { Events = [] };
            LogSet(log, next.Version, next.Words.Length, next.Links.Length);
        }

        return View();
    }

    public Task<Outcome<ModerationTrial>> Judge(string text)
    {
        var post = new PostContent(PostText.Plain(text ?? ""), [], [], Silent: false, LinkPreview: false);
        return Task.FromResult<Outcome<ModerationTrial>>(
            Callers.Current.Kind is not CallerKind.Admin ? Callers.AdminNeeded
            : CreativeRules.Objection(post) is { } objection ? objection
            : new ModerationTrial(new RuleBook(store.State.Words, store.State.Links).Judge(post)));
    }

    private Outcome<ModerationRulesView> View() => RulesEdit.View(store.State);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Rules for posts are in version {Version}: {Words} words, {Links} links")]
    private static partial void LogSet(ILogger logger, int version, int words, int links);
}
