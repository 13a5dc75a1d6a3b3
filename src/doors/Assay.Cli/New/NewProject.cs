using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Cli.New;

/// <summary>
/// Writes the project file of a new project: valid as it stands, so that <c>assay run</c> works at once, each field explained, and each
/// sentence that only a person can write marked "Say here", which the run reports until it is answered.
/// </summary>
public static class NewProject
{
    /// <summary>The text of <c>assay.yaml</c>, or every reason why this table does not make a project.</summary>
    /// <param name="request">The inspected table and what the user named.</param>
    /// <param name="root">The shape of the whole file: its summaries become the comments.</param>
    public static Outcome<string> Write(NewProjectRequest request, ObjectShape root)
    {
        var problems = Refusals(request).ToList();
        if (problems.Count > 0) return Outcome<string>.Failed(problems);
        var task = TaskProposal.For(request.Columns.First(column => column.Name == request.Target));
        return task.Succeeded ? Text(request, task.Value, root) : Outcome<string>.Failed(task.Problems.Select(problem => problem with { Place = new Place(request.Source, Field: request.Target) }));
    }

    private static string Text(NewProjectRequest request, TaskProposal task, ObjectShape root)
    {
        var header = $"""
            # What this project is for, what it learns from and how it is judged. Check it with 'assay status', run it with 'assay run'.
            # Answer each sentence that starts with "{Placeholders.Start}"; until then the run reminds you.
            assay: 1
            project: {request.Project}

            """;
        return header
            + SectionText.Write(root.Field("problem"), NewSections.Problem(request, task))
            + SectionText.Write(root.Field("data"), NewSections.Data(request))
            + SectionText.Write(root.Field("train"), NewSections.Train(task))
            + SectionText.Write(root.Field("evaluate"), NewSections.Evaluate(request, task), NewSections.EvaluateExamples(task));
    }

    private static IEnumerable<Problem> Refusals(NewProjectRequest request)
    {
        var names = request.Columns.Select(column => column.Name).ToList();
        foreach (var name in request.Protected.Prepend(request.Target).Where(name => !names.Contains(name))) yield return Unknown(name, request.Source, names);
        if (request.Protected.Contains(request.Target)) yield return new Problem("new.target-protected", "The target cannot be a protected column too.", "Leave it out of --protected.") { Value = request.Target };
        if (request.Rows == 0) yield return new Problem("new.no-rows", "The table has no rows.", "Name a table with rows to learn from.") { Place = new Place(request.Source) };
        else if (!RoleProposal.For(request).Any(column => column.Role == "feature")) yield return new Problem("new.no-feature", "No column is left to predict from.", "Name a table with more columns than the target, ids and protected ones.") { Place = new Place(request.Source) };
    }

    private static Problem Unknown(string name, string source, List<string> names)
    {
        var near = Suggestion.For(name, names);
        return new Problem("new.no-column", $"The table has no column '{name}'.", near is null ? "Choose one of its columns." : $"Did you mean '{near}'?") { Place = new Place(source, 1), Value = name, Expected = $"one of {string.Join(", ", names.Take(30))}" };
    }
}
