namespace Assay.Server.Web.Visitors;

/// <summary>A session, as its owner sees it.</summary>
/// <param name="Name">Tells it from others of the same person; it lets nobody in.</param>
/// <param name="Begun">When it began.</param>
/// <param name="Seen">When a page was last asked for in it.</param>
/// <param name="Browser">What the browser says of itself.</param>
/// <param name="IsThis">Whether it is the one that asks.</param>
internal sealed record VisitorSession(string Name, DateTimeOffset Begun, DateTimeOffset Seen, string Browser, bool IsThis);
