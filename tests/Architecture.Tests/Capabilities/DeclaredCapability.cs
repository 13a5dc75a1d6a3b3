using System.Collections.Immutable;
using System.Reflection;
using Assay.Kernel.Capabilities;

namespace Architecture.Tests.Capabilities;

/// <summary>A capability as a room declares it, with the types of its request and its result.</summary>
/// <param name="Capability">The declaration.</param>
/// <param name="Request">The type of its request.</param>
/// <param name="Result">The type of its answer.</param>
/// <param name="Declares">Name of the class that declares it.</param>
internal sealed record DeclaredCapability(Capability Capability, Type Request, Type Result, string Declares)
{
    /// <summary>Every capability that any room declares in a static property, in the order of their names.</summary>
    public static ImmutableArray<DeclaredCapability> All { get; } = [.. Rooms.All.SelectMany(room => room.Assembly.GetTypes()).Where(type => !type.ContainsGenericParameters).SelectMany(Declared).OrderBy(declared => declared.Capability.Name, StringComparer.Ordinal)];

    /// <summary>The name as a file's: <c>ledger-show</c>.</summary>
    public string FileStem => Capability.Name.Replace(' ', '-');

    public static DeclaredCapability Named(string stem) => All.Single(declared => declared.FileStem == stem);

    private static IEnumerable<DeclaredCapability> Declared(Type type) =>
        type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Capability<,>))
            .Select(property => new DeclaredCapability((Capability)property.GetValue(null)!, property.PropertyType.GetGenericArguments()[0], property.PropertyType.GetGenericArguments()[1], type.Name));
}
