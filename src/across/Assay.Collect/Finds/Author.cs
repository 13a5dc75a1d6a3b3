using System.Collections.Immutable;

namespace Assay.Collect.Finds;

/// <summary>Whose work is looked for. Names and addresses are compared without regard to case and blanks.</summary>
/// <param name="Name">The name that the person signs with.</param>
/// <param name="Address">The address that they sign with; empty when there is none.</param>
/// <param name="Given">Other names and addresses that they gave as their own.</param>
public sealed record Author(string Name, string Address, ImmutableArray<string> Given)
{
    /// <summary>How an author that a source names is this person; null when they are somebody else.</summary>
    /// <param name="name">As the source has it; null or empty when it says none.</param>
    /// <param name="address">As the source has it; null or empty when it says none.</param>
    public AuthorMatch? Match(string? name, string? address)
    {
        if (Same(Address, address)) return AuthorMatch.Address;
        if (Same(Name, name)) return AuthorMatch.Name;
        return Given.Any(given => Same(given, name) || Same(given, address)) ? AuthorMatch.Given : null;
    }

    private static bool Same(string own, string? other) =>
        !string.IsNullOrWhiteSpace(own) && other is not null && own.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);
}
