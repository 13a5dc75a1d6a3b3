using System.Collections.Immutable;

namespace Assay.Server.Pages.Forms;

/// <summary>Something that a field may be given, where a page knows all of it: it is chosen then, and not typed.</summary>
/// <param name="Value">As a request has it.</param>
/// <param name="Words">As people read it.</param>
public sealed record FormChoice(string Value, string Words)
{
    /// <summary>Choices whose words are their values.</summary>
    public static ImmutableArray<FormChoice> Of(params IEnumerable<string> values) => [.. values.Select(value => new FormChoice(value, value))];
}
