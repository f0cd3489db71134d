using LytSlot.Creatives;
using LytSlot.Grains.Creatives;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Beside step 6: how the post is shown. Taps switch one thing each; <c>buttons</c>, <c>done</c>, <c>back</c>. Next:
/// <see cref="WriteButtons"/>, <see cref="ReviseCreative"/>, <see cref="Confirm"/>.
/// </summary>
internal sealed class ChooseOptions(IGrainFactory grains, ClickAddress clicks) : IDialogStep
{
    public const string StepName = "place-order/options";

    private const string Sound = "sound";
    private const string Pin = "pin";
    private const string Preview = "preview";
    private const string Above = "above";
    private const string Size = "size";
    private const string Caption = "caption";
    private const string Spoiler = "spoiler";
    private const string Clicks = "clicks";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Order.Options is { } chosen)
        {
            return Draw(talk, chosen);
        }

        var draft = talk.Drafts.Order;
        var card = await talk.Caller.Do(() => grains.Channel(draft.Channel ?? 0).ReadCard());
        if (card.Value is null || draft.CreativeKey() is not { } key)
        {
            return new Turn(ChooseFormat.StepName, talk.Drafts);
        }

        var creative = await talk.Caller.Do(() => grains.Creative(key).Read());
        if (creative.Value is not { } taken)
        {
            return new Turn(WriteCreative.StepName, talk.Drafts, Hint.Of(creative.Refusal!));
        }

        var format = card.Value.Formats.FirstOrDefault(format => format.Name == draft.Format);
        var options = PostOptions.Of(taken.Content, card.Value.TakesPins && format?.Life is not null);
        return Draw(talk, options) with { Noted = With(talk.Drafts, options) };
    }

    public Turn Answer(Heard heard)
    {
        var drafts = heard.Drafts;
        if (heard.Content is { } another)
        {
            return WriteCreative.Take(heard, another, Name);
        }

        if (drafts.Order.Options is not { } options)
        {
            return heard.Stay(Name);
        }

        return heard.Tap switch
        {
            Sound => Switch(options with { Silent = !options.Silent }),
            Pin when options.MayPin => Switch(options with { IsPinned = !options.IsPinned }),
            Preview when options.HasLink => Switch(options with { LinkPreview = !options.LinkPreview }),
            Above when options.HasLink =>
                Switch(options with { Look = options.Look with { IsAbove = !options.Look.IsAbove } }),
            Size when options.HasLink => Switch(options.OtherSize()),
            Caption when options.HasPictures => Switch(options with { CaptionAbove = !options.CaptionAbove }),
            Spoiler when options.HasPictures => Switch(options with { HasSpoiler = !options.HasSpoiler }),
            Clicks when MayCount(options) => Switch(options.OtherCounting()),
            "buttons" when !options.IsAlbum => new(WriteButtons.StepName, drafts),
            "done" => new(
                ReviseCreative.StepName,
                drafts with { Order = drafts.Order with { Revision = heard.Fresh } }),
            Sheet.BackTap => new(Confirm.StepName, With(drafts, null)),
            _ => heard.Stay(Name),
        };

        Turn Switch(PostOptions changed) => new(Name, With(drafts, changed));
    }

    private static Drafts With(Drafts drafts, PostOptions? options) =>
        drafts with { Order = drafts.Order with { Options = options } };

    private bool MayCount(PostOptions options) => clicks.IsKnown && options.HasCountable;

    private Asked Draw(Talk talk, PostOptions options)
    {
        var sheet = talk.Sheet().Title("options.title").Say("options.text")
            .Tap(options.Silent ? "options.silent" : "options.sound", Sound);
        if (options.MayPin)
        {
            sheet.Tap(options.IsPinned ? "options.pinned" : "options.not_pinned", Pin);
        }

        if (options.HasLink)
        {
            sheet.Tap(options.LinkPreview ? "options.preview" : "options.no_preview", Preview);
        }

        if (options is { HasLink: true, LinkPreview: true })
        {
            sheet.Row(
                sheet.Button(options.Look.IsAbove ? "options.above" : "options.below", Above),
                sheet.Button(
                    options.Look switch
                    {
                        { IsLarge: true } => "options.large",
                        { IsSmall: true } => "options.small",
                        _ => "options.usual",
                    },
                    Size));
        }

        if (options is { HasPictures: true, HasCaption: true })
        {
            sheet.Tap(options.CaptionAbove ? "options.caption_above" : "options.caption_below", Caption);
        }

        if (options.HasPictures)
        {
            sheet.Tap(options.HasSpoiler ? "options.spoiler" : "options.no_spoiler", Spoiler);
        }

        if (!options.IsAlbum)
        {
            sheet.Row(Sheet.Named(talk.Phrases["options.buttons", options.Buttons.Length], "buttons"));
        }

        if (MayCount(options))
        {
            var counted = options.Counts switch
            {
                LinkCounting.Buttons => "options.counts_buttons",
                LinkCounting.All => "options.counts_all",
                _ => "options.counts_none",
            };
            sheet.Tap(counted, Clicks);
        }

        return sheet.Row(sheet.Button("button.back", Sheet.BackTap), sheet.Button("options.done", "done")).Screen();
    }
}
