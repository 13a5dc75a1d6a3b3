using Assay.Evidence.Coverage;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Status;

/// <summary>
/// What to do next for a part. Where nothing speaks for it, or what speaks for it has gone stale, the standard's file says it; where something does, the next step
/// is towards the next support: claim it, have it confirmed, hand it in.
/// </summary>
internal static class NextStep
{
    /// <summary>The step.</summary>
    /// <param name="coverage">How the part stands.</param>
    /// <param name="code">Its criterion's code.</param>
    /// <param name="standard">The standard.</param>
    public static string Of(PartCoverage coverage, string code, Standard standard)
    {
        if (coverage.Freshness == Freshness.Stale) return coverage.Part.Next;
        var name = code.Contains(' ', StringComparison.Ordinal) ? $"\"{code}.{coverage.Part.Id}\"" : $"{code}.{coverage.Part.Id}";
        var option = standard.Id == StandardLibrary.DefaultId ? "" : StandardLibrary.Ids.Contains(standard.Id) ? $" --standard {standard.Id}" : " --standard FILE";
        return coverage.Support switch
        {
            Support.Recorded => $"Say in your own words what you did and decided: 'assay evidence claim {name}{option} --narrative …'. A decision note of that time makes it stronger: 'assay note'.",
            Support.Claimed => $"Let somebody who saw the work confirm it: 'assay evidence why {name}{option}' says what to send them.",
            Support.Confirmed => $"Hand it in: 'assay evidence portfolio{option}'.",
            Support.Rejected => $"Read the reason ('assay evidence why {name}{option}'); a new claim may answer it. {coverage.Part.Next}",
            _ => coverage.Part.Next,
        };
    }
}
