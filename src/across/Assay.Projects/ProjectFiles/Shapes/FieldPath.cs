using System.Text.RegularExpressions;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>Names a value in a project file: <c>problem.metric.threshold</c>, <c>data.checks[2].min</c>, <c>data.columns["a b"].role</c>.</summary>
public static partial class FieldPath
{
    /// <summary>The path of <paramref name="key"/> within <paramref name="parent"/> (empty for the root). A key that is not a plain word is quoted.</summary>
    public static string Key(string parent, string key)
    {
        if (!Plain().IsMatch(key)) return $"{parent}[\"{key}\"]";
        return parent.Length == 0 ? key : $"{parent}.{key}";
    }

    [GeneratedRegex(@"^[\p{L}\p{N}_-]+\z")]
    private static partial Regex Plain();
}
