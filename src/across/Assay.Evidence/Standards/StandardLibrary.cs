using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Assay.Kernel;
using Assay.Ledger.Facts;

namespace Assay.Evidence.Standards;

/// <summary>The standards that come with Assay, from the folder <c>standards</c>.</summary>
public static class StandardLibrary
{
    /// <summary>The standard that is meant where none is named.</summary>
    public const string DefaultId = "level-6-ai-engineer";

    private const string Prefix = "standards/";
    private const string Ending = ".yaml";

    // What comes with the program does not change while it runs; whether its rules name known facts is told by the catalogue.
    private static readonly ConditionalWeakTable<FactCatalogue, ConcurrentDictionary<string, Outcome<Standard>>> Known = [];

    /// <summary>Identifiers of the standards, in ordinal order.</summary>
    public static ImmutableArray<string> Ids { get; } =
        [.. typeof(StandardLibrary).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^Ending.Length]).Order(StringComparer.Ordinal)];

    /// <summary>The standard of that identifier, or <c>standard.unknown</c>.</summary>
    public static Outcome<Standard> Read(string id, FactCatalogue facts)
    {
        if (!Ids.Contains(id))
            return new Problem("standard.unknown", "There is no such standard.", Suggestion.For(id, Ids) is { } near ? $"Did you mean '{near}'?" : "Choose one of them.") { Value = id, Expected = $"one of {string.Join(", ", Ids)}" };
        return Known.GetOrCreateValue(facts).GetOrAdd(id, Load, facts);
    }

    private static Outcome<Standard> Load(string id, FactCatalogue facts)
    {
        using var stream = typeof(StandardLibrary).Assembly.GetManifestResourceStream($"{Prefix}{id}{Ending}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return StandardReader.Read(bytes, $"standards/{id}{Ending}", facts);
    }
}
