using System.Text;
using Assay.Kernel.Capabilities;
using Assay.Server.Access;
using Microsoft.AspNetCore.Components;

namespace Doors.Tests.Server;

/// <summary>Writes <c>docs/reference/permissions.md</c>: every endpoint, page and kind of act by every role.</summary>
internal static class PermissionPage
{
    private const string May = "yes";
    private const string MayNot = "–";

    /// <summary>The routes of pages: those of components, and those that are declared by hand.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        .. typeof(Assay.Server.Web.Visit).Assembly.GetTypes().Where(type => !type.IsDefined(typeof(Assay.Server.Web.PageIsOpenAttribute), false)).SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()).Select(route => route.Template)
            .Append("/projects/{name}/report").Append("/runs.csv").Order(StringComparer.Ordinal),
    ];

    public static string Write(IEnumerable<(string Route, ResourceNeed Need)> routes)
    {
        var page = new StringBuilder($"""
            # Permissions

            Who may call, see and do what, on a server with `--auth` and `--default-permission NO_PERMISSIONS`: generated from what routes, pages and capabilities declare, and held by a test that asks every endpoint as every role. The roles are
            held in one project, `{PermissionColumn.Project}`, and what is asked for is about its experiment, its registered model, or what belongs to them; in any other project they may do nothing. `administrator` is one of every project. Roles for
            every project, and the other values of `--default-permission`, only add: see [the guide](../guide/serving-a-team.md#roles). A token never allows more than its scopes.


            """);
        Table(page, "What people do", "duty", Enum.GetValues<Duty>().Select(duty => ($"{duty}".ToLowerInvariant(), (Func<PermissionColumn, bool>)(column => column.MayDo(duty)))));
        page.Append("Nobody answers their own work or gives themselves a role, whatever stands here. Which capability is of which duty is in its declaration; on pages it is asked before anything is signed.\n\n");
        Table(page, "Pages", "page", Pages.Select(route => ($"`{route}`", (Func<PermissionColumn, bool>)(column => column.MaySee(route)))));
        page.Append("A page that everybody may open shows only what is theirs to see.\n\n");
        Table(page, "Endpoints", "endpoint", routes.Select(route => ($"`{route.Route}`", (Func<PermissionColumn, bool>)(column => column.MayCall(route.Need)))));
        page.Append("What a search finds is left out where it may not be seen. Of people, each may see themselves, and change their own password. Scorers have permissions of their own. Health, sign-in, the page of a witness who has a link, and what pages load are open to everybody.\n");
        return page.ToString();
    }

    private static void Table(StringBuilder page, string title, string first, IEnumerable<(string Name, Func<PermissionColumn, bool> May)> rows)
    {
        page.Append($"## {title}\n\n| {first} | {string.Join(" | ", PermissionColumn.All.Select(column => column.Name))} |\n| --- |{string.Concat(PermissionColumn.All.Select(_ => " --- |"))}\n");
        foreach (var (name, may) in rows) page.Append($"| {name.Replace("|", "\\|", StringComparison.Ordinal)} | {string.Join(" | ", PermissionColumn.All.Select(column => may(column) ? May : MayNot))} |\n");
        page.Append('\n');
    }
}
