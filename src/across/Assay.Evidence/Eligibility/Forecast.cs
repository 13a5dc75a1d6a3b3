using System.Collections.Immutable;

namespace Assay.Evidence.Eligibility;

/// <summary>
/// How far a role, as it is stated, would let a person evidence a standard: lists and their lengths, never one percentage. It follows from a statement alone, so that
/// whoever has the record can work it out again.
/// </summary>
/// <param name="Groups">By group of the standard, in its order.</param>
/// <param name="Hardest">The criteria that are hardest to evidence, the hardest first.</param>
public sealed record Forecast(ImmutableArray<GroupForecast> Groups, ImmutableArray<HardCriterion> Hardest)
{
    /// <summary>What it rests on, and what it does not show.</summary>
    public const string RestsOn = "It rests on what the person stated, on the standard's rules, and on the records that there were when it was signed. It shows neither that the work was good, nor that an assessor will accept it, nor that an opportunity will come.";
}
