namespace Assay.Kernel;

/// <summary>Where a <see cref="Problem"/> was found: a file, a line in it, a field of it. Any part may be unknown.</summary>
/// <param name="File">Path as the user gave it, or relative to the project folder.</param>
/// <param name="Line">1-based line, counting the header.</param>
/// <param name="Field">Dotted path of the field (<c>problem.metric.threshold</c>) or a column's name.</param>
public sealed record Place(string? File = null, long? Line = null, string? Field = null)
{
    /// <summary>Reads as compilers print it: <c>assay.yaml:12 problem.metric.threshold</c>.</summary>
    public override string ToString()
    {
        var position = Line is null ? File : $"{File}:{Line}";
        return string.Join(' ', new[] { position, Field }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
