namespace Assay.Server.Pages.Projects;

/// <summary>Where the pages of a project are.</summary>
internal static class ProjectAddress
{
    /// <summary>A page of a project: its overview, or the named one.</summary>
    public static string Of(string project, string page = "") => $"/projects/{Uri.EscapeDataString(project)}{(page.Length > 0 ? "/" : "")}{page}";
}
