namespace Assay.Projects.Steps;

/// <summary>
/// Names of steps. A challenger's run goes through the same stages under the same project, and its steps stand under a name of their own: <c>challenger/1f2e…/train/model</c>. Whoever looks for the
/// newest of a project passes over them; whoever looks for a model by its digest finds them.
/// </summary>
public static class StepName
{
    private const string Challengers = "challenger/";

    /// <summary>Where the steps of a challenger stand.</summary>
    /// <param name="mark">What tells it from other challengers.</param>
    public static string OfChallenger(string mark) => $"{Challengers}{mark}";

    /// <summary>Whether a step is of a challenger's run.</summary>
    public static bool IsOfChallenger(string? step) => step?.StartsWith(Challengers, StringComparison.Ordinal) == true;

    /// <summary>Where a step stands, with a slash at the end; empty for one of the project's own run.</summary>
    /// <param name="step">The step.</param>
    /// <param name="name">Its own name: <c>train/model</c>.</param>
    public static string FolderOf(string step, string name) => step.EndsWith(name, StringComparison.Ordinal) ? step[..^name.Length] : "";

    /// <summary>Whether a step stands there, and not in a folder below.</summary>
    public static bool IsIn(string? step, string folder) => folder.Length == 0 ? !IsOfChallenger(step) : step?.StartsWith(folder, StringComparison.Ordinal) == true;
}
