namespace Assay.Evidence.Coverage;

/// <summary>Whose records are looked at.</summary>
/// <param name="Person">Pseudonym of the person; null for everybody.</param>
/// <param name="Project">The project; null for all.</param>
/// <param name="At">The time for which freshness is told.</param>
public sealed record CoverageScope(string? Person, string? Project, DateTimeOffset At)
{
    /// <summary>Whether a record of that person and project is looked at.</summary>
    public bool Holds(string person, string? project) => Holds(person) && (Project is null || Project == project);

    /// <summary>Whether a claim of that person is looked at; claims belong to no project.</summary>
    public bool Holds(string person) => Person is null || Person == person;
}
