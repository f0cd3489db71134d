using System.Text;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Dialogs;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Conversations.Maps;

/// <summary>All steps, and where each may lead, as the compiled code has it.</summary>
internal sealed class DialogMap
{
    private static readonly BotPerson Somebody = new(1, "Ann", "en");

    // Only the names of the steps and their code are looked at: nothing is called.
    private readonly SortedDictionary<string, IDialogStep> _steps = new(
        new DialogSteps(null!, null!, null!, null!, null!, null!, null!).All.ToDictionary(step => step.Name),
        StringComparer.Ordinal);

    public IEnumerable<string> Names => _steps.Keys;

    /// <summary>Where a step may lead by itself or when answered.</summary>
    public IEnumerable<string> Ways(string name) => Names.Intersect(Code(_steps[name]).Texts).Where(way => way != name);

    /// <summary>Where one may come from anywhere.</summary>
    public IEnumerable<string> Anywhere => Names.Where(Code(typeof(Entrances), nameof(Entrances.Of)).Texts
        .Union(Code(typeof(Cashier), nameof(Cashier.Receive)).Texts).Contains);

    public string Draw()
    {
        var map = new StringBuilder();
        map.Append("""
            # Map of the dialogs

            Taken from the code of the bot's steps: a box waits for the person, a rounded one acts and moves on by
            itself. What works from anywhere is written on the arrows from *anywhere*: commands, links and buttons of
            orders; from there every dialog that was interrupted can be gone back to.
            `LYTSLOT_GOLDEN=write deploy/test Grains.Tests` draws it anew.

            ```mermaid
            flowchart LR
              anywhere((anywhere))

            """);
        foreach (var dialog in _steps.Values.GroupBy(step => step.GetType().Namespace!.Split('.')[^1]))
        {
            map.Append($"  subgraph {dialog.Key}\n");
            foreach (var step in dialog)
            {
                var isDrawn = Code(step).Calls(typeof(Sheet), nameof(Sheet.Screen));
                map.Append($"    {Id(step.Name)}{(isDrawn ? $"[{step.Name}]" : $"([{step.Name}])")}\n");
            }

            map.Append("  end\n");
        }

        var entrances = Entered();
        foreach (var name in Anywhere)
        {
            var label = entrances.TryGetValue(name, out var how) ? $"|\"{string.Join("<br>", how)}\"| " : " ";
            map.Append($"  anywhere -->{label}{Id(name)}\n");
        }

        foreach (var name in Names)
        {
            foreach (var way in Ways(name))
            {
                map.Append($"  {Id(name)} --> {Id(way)}\n");
            }
        }

        return map.Append("```\n").ToString();
    }

    /// <summary>By what each step is entered from anywhere.</summary>
    private static Dictionary<string, List<string>> Entered()
    {
        var found = new Dictionary<string, List<string>> { [ThankForPayment.StepName] = ["payment in Stars"] };
        foreach (var (how, input) in Inputs())
        {
            var heard = new Heard(new Drafts { Resume = null }, input, Guid.Empty, Phrases.English) { IsAdmin = true };
            if (Entrances.Of("menu", heard) is { } turn)
            {
                found.TryAdd(turn.Step, []);
                found[turn.Step].Add(how);
            }
        }

        return found;
    }

    private static IEnumerable<(string How, BotInput Input)> Inputs()
    {
        var order = new OrderKey(Guid.Empty, Guid.Empty);
        foreach (var name in ManualGrain.Commands)
        {
            yield return ("/" + name, new BotInput.Command(1, Somebody, name, null));
        }

        yield return ("/admin, for admins", new BotInput.Command(1, Somebody, "admin", null));
        foreach (var verb in Enum.GetValues<AdminVerb>().Except([AdminVerb.None]))
        {
            yield return ("admin: " + verb, Tap(new AdminTap(verb, Guid.Empty, Guid.Empty, -1).ToString()));
        }

        foreach (var (how, payload) in Links(order))
        {
            yield return (how, new BotInput.Command(1, Somebody, "start", payload));
        }

        foreach (var verb in Enum.GetValues<OrderVerb>().Except([OrderVerb.None]))
        {
            yield return ("order: " + verb, Tap(new OrderTap(verb, order).ToString()));
        }

        yield return ("menu button", Tap(Entrances.MenuTap));
        yield return ("freed slot", Tap(new FreedTap(-1, new(2026, 3, 2), "1/24").ToString()));
        yield return ("second confirmation: yes", Tap(new ConfirmTap(IsYes: true, default).ToString()));
        yield return ("second confirmation: no", Tap(new ConfirmTap(IsYes: false, default).ToString()));
        yield return ("rights given back", Tap(NumberTap.Of(NumberTap.Recheck, -1)));
        yield return ("added to a channel", new BotInput.AddedToChannel(1, Somebody, -1));
    }

    private static (string How, string Payload)[] Links(OrderKey order) =>
    [
        ("link to a channel", Entrances.ChannelPayload + "-1"),
        ("link to an order", OrderTap.StartPayload(order)),
        ("invitation", InviteLink.Payload(Guid.Empty, Guid.Empty)),
        ("sign-in", $"login_{Guid.Empty:N}"),
    ];

    private static BotInput.Tapped Tap(string data) => new(1, Somebody, "c", 1, data);

    private static CompiledWays Code(IDialogStep step) =>
        Code(step.GetType(), nameof(IDialogStep.Ask), nameof(IDialogStep.Answer));

    private static CompiledWays Code(Type type, params ReadOnlySpan<string> methods)
    {
        var code = new CompiledWays();
        foreach (var method in methods)
        {
            code.Follow(type.GetMethod(method)!);
        }

        return code;
    }

    private static string Id(string name) => name.Replace('/', '_').Replace('-', '_');
}
