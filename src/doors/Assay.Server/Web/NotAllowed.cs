using Assay.Kernel;
using Assay.Kernel.Capabilities;

namespace Assay.Server.Web;

/// <summary>That somebody may not do what they ask.</summary>
public static class NotAllowed
{
    /// <summary>The problem <c>page.not-allowed</c>.</summary>
    /// <param name="project">In which project; null where it is about none, or not known.</param>
    /// <param name="duty">What kind of act it was.</param>
    /// <param name="what">What was asked for.</param>
    public static Problem In(string? project, Duty duty, string? what = null) =>
        new("page.not-allowed", project is null ? "None of your roles lets you do this." : $"None of your roles lets you do this in {project}.", "Ask an administrator: roles are given by project.") { Value = what, Expected = $"a role with the duty '{duty.ToString().ToLowerInvariant()}'" };
}
