namespace LytSlot.TelegramStandIn.Faults;

/// <summary>The faults on order. The oldest that fits is used first.</summary>
internal sealed class FaultBook
{
    private readonly List<FaultRule> _rules = [];
    private int _lastId;

    public IReadOnlyList<FaultRule> Rules => _rules;

    public FaultRule Add(FaultRule rule)
    {
        var kept = rule with { Id = ++_lastId };
        _rules.Add(kept);
        return kept;
    }

    public bool Remove(int id) => _rules.RemoveAll(rule => rule.Id == id) > 0;

    public void Clear() => _rules.Clear();

    /// <summary>The fault that meets this call, used up by one.</summary>
    public FaultRule? TakeForCall(string method, long? chatId) => Take(rule =>
        !IsAboutUpdates(rule.Kind)
        && (rule.Method is null ? method != "getUpdates" : Names(rule.Method, method))
        && (rule.ChatId is null || rule.ChatId == chatId));

    /// <summary>The fault that meets this update, used up by one.</summary>
    public FaultRule? TakeForUpdate(string type, long? chatId) => Take(rule =>
        IsAboutUpdates(rule.Kind)
        && (rule.Method is null || Names(rule.Method, type))
        && (rule.ChatId is null || rule.ChatId == chatId));

    private static bool IsAboutUpdates(FaultKind kind) =>
        kind is FaultKind.DuplicateUpdate or FaultKind.ReorderUpdate or FaultKind.WithholdUpdate;

    private static bool Names(string wanted, string actual) =>
        wanted == "*" || wanted.Equals(actual, StringComparison.OrdinalIgnoreCase);

    private FaultRule? Take(Predicate<FaultRule> fits)
    {
        var index = _rules.FindIndex(fits);
        if (index < 0)
        {
            return null;
        }

        var rule = _rules[index];
        if (rule.Times > 1)
        {
            _rules[index] = rule with { Times = rule.Times - 1 };
        }
        else
        {
            _rules.RemoveAt(index);
        }

        return rule;
    }
}
