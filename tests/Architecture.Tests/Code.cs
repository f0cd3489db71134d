using System.Reflection;

namespace LytSlot.Architecture.Tests;

/// <summary>The compiled projects, by name.</summary>
internal static class Code
{
    public static readonly Assembly Contract = Load("Grains.Abstractions");

    public static readonly Assembly Grains = Load("Grains");

    public static IEnumerable<Type> WireAndStateTypes =>
        from type in new[] { Contract, Grains }.SelectMany(assembly => assembly.GetTypes())
        where type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false) && !type.IsEnum
        select type;

    public static IEnumerable<Type> GrainInterfaces =>
        from type in new[] { Contract, Grains }.SelectMany(assembly => assembly.GetTypes())
        where type.IsInterface && typeof(IAddressable).IsAssignableFrom(type)
        select type;

    public static IEnumerable<Type> GrainClasses =>
        from type in Grains.GetTypes()
        where type is { IsClass: true, IsAbstract: false } && typeof(IGrainBase).IsAssignableFrom(type)
        select type;

    public static Assembly Load(string project) => Assembly.Load($"LytSlot.{project}");
}
