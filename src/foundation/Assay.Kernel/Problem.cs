namespace Assay.Kernel;

/// <summary>
/// One thing that stands in the way, told so that the reader can act: what, where, with which value, and what to do next.
/// Problems are values; exceptions are for misuse and broken machines.
/// </summary>
/// <param name="Code">Stable, dotted, lower case: <c>data.header-missing</c>. Scripts match on it.</param>
/// <param name="Message">One sentence in the user's words, without the place.</param>
/// <param name="Remedy">What to do next: a command, or the edit to make.</param>
public sealed record Problem(string Code, string Message, string Remedy)
{
    /// <summary>Where it was found, if it has a place.</summary>
    public Place? Place { get; init; }

    /// <summary>The offending value, as it was read.</summary>
    public string? Value { get; init; }

    /// <summary>What was expected instead of <see cref="Value"/>.</summary>
    public string? Expected { get; init; }

    /// <summary>The whole problem on one line: place, message, value, expectation, remedy.</summary>
    public override string ToString()
    {
        var place = Place is null ? "" : $"{Place}: ";
        var value = Value is null ? "" : $" Found '{Value}'.";
        var expected = Expected is null ? "" : $" Expected {Expected}.";
        return $"{place}{Message}{value}{expected} {Remedy}";
    }
}
