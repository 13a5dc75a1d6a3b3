namespace Assay.Server.Web;

/// <summary>Marks a route of the web pages: whoever asks for it needs a session, not the sign-in of programs; none where <see cref="PageIsOpenAttribute"/> stands beside it.</summary>
internal sealed class PageRoute
{
    /// <summary>The mark.</summary>
    public static PageRoute Mark { get; } = new();
}
