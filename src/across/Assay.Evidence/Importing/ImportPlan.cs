using Assay.Evidence.Standards;
using Assay.Kernel;

namespace Assay.Evidence.Importing;

/// <summary>What an import will do: which standard the statements word, and which file of proposals is written.</summary>
/// <param name="Standard">Identifier of the standard.</param>
/// <param name="Match">How they fit it; null when Assay has no rules for it.</param>
/// <param name="Yaml">The proposals; null when none are written.</param>
/// <param name="Proposed">For how many criteria a rule is proposed.</param>
internal sealed record ImportPlan(string Standard, StandardMatch? Match, string? Yaml, int Proposed)
{
    /// <summary>Decides.</summary>
    /// <param name="owner">What was read.</param>
    /// <param name="named">The standard that the user named; null when none was.</param>
    /// <param name="shipped">The standards that come with Assay.</param>
    /// <param name="fallback">A name, should the file have none.</param>
    /// <param name="wantsProposals">Whether proposals are wanted even for a standard that there are rules for.</param>
    public static Outcome<ImportPlan> Of(OwnerStandard owner, Standard? named, IReadOnlyList<Standard> shipped, string fallback, bool wantsProposals)
    {
        var match = named is null ? StandardMatch.Best(owner, shipped) : StandardMatch.Of(owner, named);
        if (match is { SharedCodes: 0 }) return NoSharedCode(owner, match.Standard);
        if (match is not null && !wantsProposals) return new ImportPlan(match.Standard.Id, match, null, 0);
        var title = owner.Title ?? fallback;
        var id = match?.Standard.Id ?? Free(ProposedRules.Identifier(title), shipped);
        var (yaml, proposed) = new ProposedRules(shipped).Write(owner, id, title);
        return new ImportPlan(id, match, yaml, proposed);
    }

    private static string Free(string id, IReadOnlyList<Standard> shipped) => shipped.Any(standard => standard.Id == id) ? $"imported-{id}" : id;

    private static Problem NoSharedCode(OwnerStandard owner, Standard standard) =>
        new("import.no-shared-code", $"The file has none of the codes of {standard.Id}.", "Leave --standard out to have rules proposed, or name another.")
        {
            Value = string.Join(", ", owner.Statements.Take(3).Select(statement => statement.Code)),
            Expected = $"codes such as {string.Join(", ", standard.Criteria.Take(3).Select(criterion => criterion.Code))}",
        };
}
