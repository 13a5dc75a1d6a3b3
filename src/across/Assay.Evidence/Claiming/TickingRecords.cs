using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Evidence.Claiming;

/// <summary>The newest records of a person that speak for parts by rule.</summary>
internal sealed class TickingRecords(IEvidenceIndex index, string person)
{
    private const int MostLookedAt = 50;

    /// <summary>One record for each fact of each part's rules, the newest that counts; in no part twice.</summary>
    public async Task<ImmutableArray<string>> OfAsync(Standard standard, ImmutableArray<PartReference> parts, CancellationToken cancellation)
    {
        var ids = new List<string>();
        foreach (var fact in parts.SelectMany(part => standard.Find(part.Criterion)!.Part(part.Part)!.Rules).SelectMany(rule => rule.Facts).Distinct())
        {
            var shown = await index.ShowingAsync(person, fact, MostLookedAt, cancellation);
            if (shown.FirstOrDefault(record => record is { Context: RecordContext.Live, Attribution: not RecordAttribution.None }) is { } newest) ids.Add(newest.Id);
        }

        return [.. ids.Distinct()];
    }
}
