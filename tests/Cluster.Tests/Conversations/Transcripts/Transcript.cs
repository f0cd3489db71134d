using System.Text;
using System.Text.RegularExpressions;
using LytSlot.Conversations;

namespace LytSlot.Cluster.Tests.Conversations.Transcripts;

/// <summary>
/// Chats written down as they look on a phone: what the person does, what the bot says, and its buttons. Ids, which are
/// others every time, are left out.
/// </summary>
internal sealed partial class Transcript
{
    private readonly StringBuilder _text = new();

    public void Chapter(string title) => _text.Append($"\n## {title}\n\n");

    /// <summary>What somebody does.</summary>
    public void Does(string who, string what) => _text.Append($"**{who}:** {Plain(what)}\n\n");

    /// <summary>What the bot says to somebody; unasked, or as an answer.</summary>
    public void Says(string who, IEnumerable<BotReply> replies, bool isNews)
    {
        foreach (var reply in replies)
        {
            if (Words(reply) is { } words)
            {
                _text.Append(isNews ? $"*bot, to {who}:*\n" : "*bot:*\n");
                _text.Append(string.Concat(words.Split('\n').Select(line => $"> {line}".TrimEnd() + "\n")))
                    .Append('\n');
            }
        }
    }

    public override string ToString() => _text.ToString().Trim('\n') + "\n";

    private static string? Words(BotReply reply) => reply switch
    {
        BotReply.Screen screen => Plain(screen.Text.Text)
            + string.Concat(screen.Rows.Select(row =>
                "\n" + string.Join(' ', row.Buttons.Select(button => $"[{Plain(button.Text)}]")))),
        BotReply.Preview preview => $"(post) {Plain(preview.Content.Text.Text)}",
        BotReply.Invoice bill => $"(bill) {bill.Title} — {Plain(bill.Description)} — {bill.Price.AmountMinor} ⭐",
        BotReply.ChannelPicker picker => $"(keyboard) {Plain(picker.Text.Text)}",
        BotReply.PickerGone gone => Plain(gone.Text.Text),
        _ => null,
    };

    private static string Plain(string text) => Id().Replace(text, "…");

    [GeneratedRegex("(?<=[?]start=)[A-Za-z0-9_-]+|(?<=Ann · )[0-9]+|[0-9a-f]{8}-[0-9a-f-]{27}|-100[0-9]+")]
    private static partial Regex Id();
}
