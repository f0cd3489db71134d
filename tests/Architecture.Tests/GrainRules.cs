using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Xunit;

namespace LytSlot.Architecture.Tests;

/// <summary>What stored rows and running clusters depend on.</summary>
public sealed class GrainRules
{
    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Orleans numbers unmarked record parameters by position: reordering corrupts data.</summary>
    [Fact]
    public void Serialized_types_number_every_member()
    {
        var unmarked =
            from type in Code.WireAndStateTypes
            from property in type.GetProperties(Own)
            where property.CanWrite && !property.IsDefined(typeof(IdAttribute))
            select $"{type.Name}.{property.Name}";

        Breaches.None(unmarked);
    }

    /// <summary>A silo and a client do not even start when one member of one type cannot be written.</summary>
    [Fact]
    public void Serialized_types_can_be_written()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var codecs = services.GetRequiredService<ICodecProvider>();

        var unwritable =
            from type in Code.WireAndStateTypes
            where !type.IsGenericTypeDefinition
            let failure = Record.Exception(() => codecs.GetCodec(type))
            where failure is not null
            select $"{type.Name}: {failure.Message}";

        Breaches.None(unwritable);
    }

    [Fact]
    public void Numbers_of_members_are_used_once()
    {
        var twice =
            from type in Code.WireAndStateTypes
            from same in type.GetProperties(Own).Where(p => p.IsDefined(typeof(IdAttribute)))
                .GroupBy(p => p.GetCustomAttribute<IdAttribute>()!.Id)
            where same.Count() > 1
            select $"{type.Name}: {string.Join(", ", same.Select(p => p.Name))}";

        Breaches.None(twice);
    }

    [Fact]
    public void Aliases_are_given_and_used_once()
    {
        var types = Code.WireAndStateTypes.Concat(Code.GrainInterfaces).ToList();

        var without = types.Where(type => !type.IsDefined(typeof(AliasAttribute), inherit: false)).Select(t => t.Name);
        var twice = types.Where(type => type.IsDefined(typeof(AliasAttribute), inherit: false))
            .GroupBy(type => type.GetCustomAttribute<AliasAttribute>(inherit: false)!.Alias)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key);

        Breaches.None(without);
        Breaches.None(twice);
    }

    [Fact]
    public void Methods_of_a_grain_have_aliases_of_their_own()
    {
        var wrong =
            from type in Code.GrainInterfaces
            from same in type.GetMethods().GroupBy(m => m.GetCustomAttribute<AliasAttribute>()?.Alias)
            where same.Key is null || same.Count() > 1
            select $"{type.Name}: {string.Join(", ", same.Select(m => m.Name))}";

        Breaches.None(wrong);
    }

    [Fact]
    public void Grain_methods_have_no_async_suffix() =>
        Assert.DoesNotContain(
            Code.GrainInterfaces.SelectMany(type => type.GetMethods()),
            method => method.Name.EndsWith("Async", StringComparison.Ordinal));

    /// <summary>Without the attribute the name of the class is stored, and renaming it orphans rows.</summary>
    [Fact]
    public void Grain_classes_name_their_type_and_no_two_share_it()
    {
        var names = Code.GrainClasses.ToLookup(type => type.GetCustomAttribute<GrainTypeAttribute>()
            ?.GetGrainType(null!, null!).ToString());

        Breaches.None(names[null].Select(type => type.Name));
        Assert.DoesNotContain(names, same => same.Count() > 1);
    }

    [Fact]
    public void Grain_classes_are_internal_and_sealed() =>
        Assert.DoesNotContain(Code.GrainClasses, type => type.IsPublic || !type.IsSealed);

    /// <summary>Interleaving everything needs a proof nobody has written.</summary>
    [Fact]
    public void Grain_classes_are_not_reentrant() =>
        Assert.DoesNotContain(Code.GrainClasses, type => type.IsDefined(typeof(ReentrantAttribute)));

    /// <summary>The row of a state is found by state name and key alone: a shared name is a shared row.</summary>
    [Fact]
    public void No_two_grains_share_the_name_of_a_state()
    {
        var names =
            from type in Code.GrainClasses
            from parameter in type.GetConstructors(Own).SelectMany(constructor => constructor.GetParameters())
            where parameter.IsDefined(typeof(PersistentStateAttribute))
            select parameter.GetCustomAttribute<PersistentStateAttribute>()!.StateName;

        Assert.DoesNotContain(names.GroupBy(name => name), same => same.Count() > 1);
    }

    [Fact]
    public void No_grain_inherits_its_state() =>
        Assert.DoesNotContain(
            Code.GrainClasses,
            type => type.BaseType is { IsGenericType: true } parent
                && parent.GetGenericTypeDefinition() == typeof(Grain<>));
}
