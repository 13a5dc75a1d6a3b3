using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evidence.Eligibility;

/// <summary>Works out the forecast of role fit from a statement. Pure.</summary>
public static class ForecastMaker
{
    /// <summary>The forecast.</summary>
    /// <param name="criteria">The criteria as they are stated, in the standard's order.</param>
    public static Forecast Of(ImmutableArray<StatedCriterion> criteria) =>
        new([.. criteria.GroupBy(criterion => criterion.Group).Select(OfGroup)], [.. criteria.Where(criterion => Hardness(criterion) > 0).OrderByDescending(Hardness).Select(criterion => new HardCriterion(criterion.Code, criterion.Route, criterion.Flags))]);

    /// <summary>SHA-256 of a forecast's JSON, as records are written.</summary>
    public static Digest DigestOf(Forecast forecast) => Digest.Of(JsonSerializer.SerializeToUtf8Bytes(forecast, RecordJson.Options));

    private static GroupForecast OfGroup(IGrouping<string, StatedCriterion> group)
    {
        var withEvidence = group.Where(criterion => criterion.Route == EvidenceRoute.Evidence).ToLookup(IsInDoubt);
        return new GroupForecast(group.Key, Codes(withEvidence[false]), Codes(withEvidence[true]), Codes(group.Where(criterion => criterion.Route == EvidenceRoute.Opportunity)), Codes(group.Where(criterion => criterion.Route == EvidenceRoute.None)));
    }

    private static bool IsInDoubt(StatedCriterion criterion) => criterion.Flags.Contains(EligibilityFlag.EvidenceMissing) || criterion.Flags.Contains(EligibilityFlag.EvidenceInPart);

    /// <summary>An order, not a measure: no route; evidence that is not there; an opportunity for what only people can show; one for what Assay cannot record.</summary>
    private static int Hardness(StatedCriterion criterion) => criterion switch
    {
        { Route: EvidenceRoute.None } => 4,
        { Route: EvidenceRoute.Evidence } when criterion.Flags.Contains(EligibilityFlag.EvidenceMissing) => 3,
        { Route: EvidenceRoute.Opportunity } when criterion.Flags.Contains(EligibilityFlag.OnlyPeople) => 2,
        { Route: EvidenceRoute.Opportunity } when criterion.Flags.Contains(EligibilityFlag.CannotRecordYet) => 1,
        _ => 0,
    };

    private static ImmutableArray<string> Codes(IEnumerable<StatedCriterion> criteria) => [.. criteria.Select(criterion => criterion.Code)];
}
