using System.Collections.Immutable;

namespace Assay.Statistics.Sketches;

/// <summary>A frequency sketch as it is kept.</summary>
/// <param name="Capacity">How many different texts it counts exactly.</param>
/// <param name="Count">How many texts were added.</param>
/// <param name="Undercount">By how much a count may be too low.</param>
/// <param name="Counts">The count of each text kept.</param>
public sealed record FrequencySketchState(int Capacity, long Count, long Undercount, ImmutableSortedDictionary<string, long> Counts)
{
    /// <summary>Refuses what no sketch leaves.</summary>
    internal void Require()
    {
        ArgumentNullException.ThrowIfNull(Counts);
        if (Counts.FirstOrDefault(pair => pair.Value <= 0) is { Key: { } text } wrong) throw new ArgumentException($"The count of '{text}' is {wrong.Value}; counts are positive.", nameof(Counts));
        var kept = Counts.Values.Sum();
        if (Undercount < 0 || kept + Undercount > Count || (Undercount == 0 && kept != Count))
            throw new ArgumentException($"Counts of {kept}, too low by at most {Undercount} each, do not fit {Count} texts.", nameof(Counts));
        if (Capacity < 1 || Counts.Count > 2L * Capacity) throw new ArgumentException($"A sketch of capacity {Capacity} does not keep {Counts.Count} texts.", nameof(Capacity));
    }
}
