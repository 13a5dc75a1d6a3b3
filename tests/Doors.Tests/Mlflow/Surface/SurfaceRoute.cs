using System.Text.RegularExpressions;

namespace Doors.Tests.Mlflow.Surface;

/// <summary>A route of MLflow's servers.</summary>
/// <param name="Group">The resource that it belongs to.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path; a part in braces stands for anything.</param>
/// <param name="Need">Which calls of a client need it; empty when none does.</param>
/// <param name="LeftOut">Why it is not meant to be served; empty when it is.</param>
internal sealed partial record SurfaceRoute(string Group, string Method, string Path, string Need, string LeftOut)
{
    private const string File = "tests/Doors.Tests/Mlflow/Surface/routes.tsv";

    /// <summary>Every route that MLflow 3.11 serves, as far as it is known.</summary>
    public static IReadOnlyList<SurfaceRoute> All { get; } = [.. Repository.Read(File).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Read)];

    /// <summary>A path that the route takes.</summary>
    public string SomePath => Part().Replace(Path, "x");

    /// <summary>The same for browsers; null for what has one path alone.</summary>
    public string? AjaxPath => SomePath.StartsWith("/api/", StringComparison.Ordinal) ? $"/ajax-api/{SomePath["/api/".Length..]}" : null;

    private static SurfaceRoute Read(string line)
    {
        var cells = line.Split('\t');
        return new SurfaceRoute(cells[0], cells[1], cells[2], cells.ElementAtOrDefault(3) ?? "", cells.ElementAtOrDefault(4) ?? "");
    }

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex Part();
}
