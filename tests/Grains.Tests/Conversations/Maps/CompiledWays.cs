using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace LytSlot.Grains.Tests.Conversations.Maps;

/// <summary>
/// Reads compiled code: which texts and which methods of the conversations it comes to, through all that it calls,
/// lambdas and what follows an await included. What a caller hands in, such as a stored step's name, is not seen.
/// </summary>
internal sealed class CompiledWays
{
    private const string Dialogs = "LytSlot.Grains.Conversations";

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private readonly HashSet<MethodBase> _methods = [];

    /// <summary>Every text in it.</summary>
    public HashSet<string> Texts { get; } = [];

    /// <summary>Whether it comes to a method.</summary>
    public bool Calls(Type type, string method) =>
        _methods.Any(called => called.DeclaringType == type && called.Name == method);

    public void Follow(MethodBase method)
    {
        if (!_methods.Add(method))
        {
            return;
        }

        // Async code and iterators stand in a class of their own.
        if (method.GetCustomAttribute<StateMachineAttribute>() is { StateMachineType: { } machine })
        {
            Follow(machine.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic)!);
        }

        if (method.GetMethodBody()?.GetILAsByteArray() is { } code)
        {
            Read(method, code);
        }
    }

    private void Read(MethodBase method, byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var first = code[at++];
            var operation = Codes[first == 0xFE ? unchecked((short)(0xFE00 | code[at++])) : first];
            switch (operation.OperandType)
            {
                case OperandType.InlineString:
                    Texts.Add(method.Module.ResolveString(BitConverter.ToInt32(code, at)));
                    break;
                case OperandType.InlineMethod:
                    FollowOurs(method, BitConverter.ToInt32(code, at));
                    break;
            }

            at += Size(operation.OperandType, code, at);
        }
    }

    private void FollowOurs(MethodBase from, int token)
    {
        var found = from.Module.ResolveMethod(
            token,
            from.DeclaringType?.GetGenericArguments(),
            from.IsGenericMethod ? from.GetGenericArguments() : null)!;
        if (found.DeclaringType?.Namespace?.StartsWith(Dialogs, StringComparison.Ordinal) == true)
        {
            Follow(found);
        }
    }

    private static int Size(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
