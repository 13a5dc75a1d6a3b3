using System.Collections.Immutable;
using System.Reflection;
using Assay.Evidence.Standards;
using Assay.Ledger.Facts;

namespace Architecture.Tests.Evidence;

/// <summary>Every fact that any room declares in a list named <c>All</c>, and the standards read with them.</summary>
internal static class DeclaredFacts
{
    public static FactCatalogue Catalogue { get; } = new(Rooms.All.SelectMany(room => room.Assembly.GetTypes()).Select(Declared).OfType<ImmutableArray<RecordFact>>().SelectMany(facts => facts));

    /// <summary>In the order of their identifiers; none is left out because it has a fault.</summary>
    public static ImmutableArray<Standard> Standards { get; } = [.. StandardLibrary.Ids.Select(id => StandardLibrary.Read(id, Catalogue).Required)];

    private static object? Declared(Type type) =>
        type.GetProperty("All", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is { } property && property.PropertyType == typeof(ImmutableArray<RecordFact>) ? property.GetValue(null) : null;
}
