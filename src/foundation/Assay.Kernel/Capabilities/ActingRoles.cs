namespace Assay.Kernel.Capabilities;

/// <summary>Who acts through a door with accounts, and what they may do there. A door without accounts provides none: whoever acts is the owner of the home, and may do all.</summary>
/// <param name="Person">Their pseudonym.</param>
/// <param name="May">Whether a role of theirs holds a duty in a project; null for every project.</param>
/// <param name="Holds">Whether they hold a role, by its name, in a project; null for any.</param>
public sealed record ActingRoles(string Person, Func<Duty, string?, bool> May, Func<string, string?, bool> Holds)
{
    /// <summary>The names of all roles that the door knows. Words that are none of them are nobody's to hold.</summary>
    public IReadOnlyCollection<string> Known { get; init; } = [];

    /// <summary>Whether they may say that they act in a role: one that the door knows has to be held.</summary>
    public bool MayActAs(string role, string? project) => !Known.Contains(role) || Holds(role, project);
}
