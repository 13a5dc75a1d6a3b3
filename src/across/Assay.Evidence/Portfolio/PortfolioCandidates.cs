using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Adding;
using Assay.Evidence.Coverage;
using Assay.Evidence.Reflecting;

namespace Assay.Evidence.Portfolio;

/// <summary>Finds the pieces of evidence that there are: claims, work behind ticks, added files. Pure.</summary>
internal static class PortfolioCandidates
{
    /// <summary>The pieces.</summary>
    /// <param name="coverage">How the standard is covered.</param>
    /// <param name="showing">For a fact the newest record of the person that shows it and counts.</param>
    /// <param name="added">Files that the person added, with their records.</param>
    public static ImmutableArray<PortfolioCandidate> Of(StandardCoverage coverage, IReadOnlyDictionary<string, (CitedRecord Record, DateTimeOffset At)> showing, IReadOnlyList<(CitedRecord Record, DateTimeOffset At, AddedArtifact Body)> added) =>
        [.. Claims(coverage), .. Work(coverage, showing), .. Added(coverage.Standard.Id, added)];

    private static IEnumerable<PortfolioCandidate> Claims(StandardCoverage coverage)
    {
        var standing = coverage.Criteria.SelectMany(criterion => criterion.Parts).SelectMany(part => part.Claims).Where(claim => claim.Support != Support.Rejected);
        foreach (var claim in standing.GroupBy(claim => claim.Id))
        {
            var first = claim.First();
            yield return new PortfolioCandidate
            {
                Key = claim.Key,
                Form = ItemForm.Claim,
                Parts = claim.ToImmutableSortedDictionary(part => part.Part.ToString(), part => part.Support, StringComparer.Ordinal),
                Records = [.. first.Cites.Where(record => record.Kind != Reflection.Kind.Name)],
                At = first.At,
                Answers = [.. claim.SelectMany(part => part.Answers).Select(answer => answer.Id).Distinct()],
            };
        }
    }

    /// <summary>One piece for each set of records that makes a tick; it speaks for every tick whose records are among its own.</summary>
    private static IEnumerable<PortfolioCandidate> Work(StandardCoverage coverage, IReadOnlyDictionary<string, (CitedRecord Record, DateTimeOffset At)> showing)
    {
        var ticks = (from criterion in coverage.Criteria
                     from part in criterion.Parts
                     from tick in part.Ticks
                     where tick.Facts.All(showing.ContainsKey)
                     select (Part: $"{criterion.Criterion.Code}.{part.Part.Id}", Records: tick.Facts.Select(fact => showing[fact].Record).DistinctBy(record => record.Id).OrderBy(record => record.Id, StringComparer.Ordinal).ToImmutableArray(), At: tick.Facts.Max(fact => showing[fact].At))).ToList();
        foreach (var same in ticks.GroupBy(tick => string.Join('+', tick.Records.Select(record => record.Id))))
        {
            var records = same.First().Records;
            var spoken = ticks.Where(tick => tick.Records.All(record => records.Any(own => own.Id == record.Id))).Select(tick => tick.Part).Distinct();
            yield return new PortfolioCandidate
            {
                Key = same.Key,
                Form = ItemForm.Work,
                Parts = spoken.ToImmutableSortedDictionary(part => part, _ => Support.Recorded, StringComparer.Ordinal),
                Records = records,
                At = same.Max(tick => tick.At),
            };
        }
    }

    private static IEnumerable<PortfolioCandidate> Added(string standard, IReadOnlyList<(CitedRecord Record, DateTimeOffset At, AddedArtifact Body)> added) => added.Select(file => new PortfolioCandidate
    {
        Key = file.Record.Id,
        Form = ItemForm.Added,
        Parts = file.Body.For.Where(part => part.Standard == standard).Select(part => part.ToString()).Distinct().ToImmutableSortedDictionary(part => part, _ => Support.None, StringComparer.Ordinal),
        Records = [file.Record],
        At = file.At,
    });
}
