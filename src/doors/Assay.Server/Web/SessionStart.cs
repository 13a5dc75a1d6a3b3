using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Web;

/// <summary>Begins sessions, however somebody came in.</summary>
/// <param name="sessions">The sessions.</param>
/// <param name="parts">What pages work on.</param>
internal sealed class SessionStart(VisitorSessions sessions, WebParts parts)
{
    /// <summary>Begins one, gives the browser its cookie, and puts it on record. The session that the browser had before ends: its identifier is never taken over.</summary>
    /// <param name="context">The request.</param>
    /// <param name="visitor">Who came in.</param>
    /// <param name="user">Their account; null for the owner of a home.</param>
    /// <param name="manner">How.</param>
    public async Task BeginAsync(HttpContext context, Visitor visitor, User? user, SignInManner manner)
    {
        if (SessionCookie.Of(context) is { } before) sessions.EndOne(before);
        SessionCookie.Give(context, sessions.Begin(visitor, context.Request.Headers.UserAgent.ToString(), user));
        // An owner who has signed nothing yet has no key: to look makes none.
        if (parts.Audit is { } audit && visitor.Person.Length > 0) await audit.SignedInAsync(visitor.Person, manner, visitor.IsOwner, CancellationToken.None);
    }
}
