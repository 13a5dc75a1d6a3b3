using Assay.Evidence.Index;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Coverage;

/// <summary>Holds a standard against tallies of records and the claims of people. Pure: the same inputs give the same coverage.</summary>
public static class CoverageCalculator
{
    /// <summary>Calculates it.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="scope">Whose records, of which project, and when.</param>
    /// <param name="tallies">Tallies of records; those outside the scope are left out here.</param>
    /// <param name="claims">Claims with what others said to them.</param>
    /// <param name="objections">Rejections of records that rules had counted.</param>
    public static StandardCoverage Of(Standard standard, CoverageScope scope, IReadOnlyList<FactTally> tallies, IReadOnlyList<StandingClaim> claims, IReadOnlyList<Objection> objections)
    {
        var evidence = new TalliesByFact(tallies.Where(tally => scope.Holds(tally.Person, tally.Project)));
        var mine = claims.Where(claim => claim.Part.Standard == standard.Id && scope.Holds(claim.Claimant)).ToLookup(claim => claim.Part);
        var against = objections.Where(objection => objection.Part.Standard == standard.Id && scope.Holds(objection.Rejected.Person, objection.Rejected.Project)).ToLookup(objection => objection.Part);
        return new StandardCoverage(standard, scope.Person, scope.Project, scope.At, [.. standard.Criteria.Select(criterion => new CriterionCoverage(criterion, [.. criterion.Parts.Select(part => Cover(criterion, part))]))]);

        PartCoverage Cover(Criterion criterion, CriterionPart part)
        {
            var reference = new Acts.PartReference(standard.Id, criterion.Code, part.Id);
            return new PartJudge(part, reference, part.Freshness ?? standard.Freshness, scope.At).Judge(evidence, [.. mine[reference]], [.. against[reference]]);
        }
    }
}
