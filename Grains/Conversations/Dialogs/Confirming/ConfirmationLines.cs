using LytSlot.Confirmations;
using LytSlot.Grains.Conversations.Dialogs.Team;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Confirming;

/// <summary>What exactly a person is to confirm, money's destination included: they sign what they see.</summary>
internal static class ConfirmationLines
{
    public static Sheet Draw(Sheet sheet, Phrases phrases, ConfirmationView asked)
    {
        var act = asked.Act;
        sheet.Line(act.Kind switch
        {
            ActKind.RequestPayout => "second.payout",
            ActKind.SetRole => "second.role",
            ActKind.RemoveMember => "second.remove",
            ActKind.Invite => "second.invite",
            ActKind.MakeApiKey => "second.key",
            ActKind.None => throw new InvalidOperationException("There is no such act."),
        }).Line("team.whose", asked.TenantName);
        if (asked.Name is { } name)
        {
            sheet.Line("team.who", name);
        }

        if (act.Role is not Role.None)
        {
            sheet.Line("team.role_then", TeamLines.Role(phrases, act.Role));
        }

        if (act.Key is { } key)
        {
            sheet.Line("second.key_name", key.Name)
                .Line("second.key_scopes", string.Join(", ", Scopes(phrases, key.Scopes)));
            if (key.ExpiresAt is { } end)
            {
                sheet.Line("second.key_until", $"{end.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
            }
        }

        if (act.Amount is { } amount)
        {
            sheet.Line("payout.amount", phrases.Money(amount));
        }

        return act.Destination is { } destination ? sheet.Gap().Say("second.where").Quote(destination.Text) : sheet;
    }

    private static IEnumerable<string> Scopes(Phrases phrases, ApiKeyScopes scopes) =>
        from scope in new (ApiKeyScopes Scope, string Words)[]
        {
            (ApiKeyScopes.Read, "second.scope_read"),
            (ApiKeyScopes.Orders, "second.scope_orders"),
            (ApiKeyScopes.Channels, "second.scope_channels"),
            (ApiKeyScopes.Money, "second.scope_money"),
        }
        where scopes.HasFlag(scope.Scope)
        select phrases[scope.Words];
}
