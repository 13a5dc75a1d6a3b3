using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Monitor.Running;

/// <summary>How work is marked when it is asked for by name: less than the project's is allowed, more is not, for a simulated project makes no live records.</summary>
public static class WorkContext
{
    /// <summary>The context, or <c>monitor.context</c>.</summary>
    /// <param name="asked">As it was typed; null takes the project's.</param>
    /// <param name="project">The project's.</param>
    public static Outcome<RecordContext> Of(string? asked, RecordContext project)
    {
        if (asked is null) return project;
        if (!Enum.TryParse<RecordContext>(asked, ignoreCase: true, out var context) || !Enum.IsDefined(context) || int.TryParse(asked, out _)) return Bad(asked, "There is no such context.", "Choose one of them.");
        return context < project ? Bad(asked, $"The project's work is {project.ToString().ToLowerInvariant()}, and cannot be made more than that.", "Leave out --context.") : context;
    }

    /// <summary>Whether a record of one context may decide in another: what was simulated decides nothing real.</summary>
    public static bool Counts(RecordContext record, RecordContext context) => record <= context;

    private static Problem Bad(string value, string message, string remedy) => new("monitor.context", message, remedy) { Place = new Place(Field: "context"), Value = value, Expected = "live, rehearsal or simulated" };
}
