namespace Assay.Server.Web;

/// <summary>Where somebody has to hold the duty that a page asks for.</summary>
internal enum PageScope
{
    /// <summary>In the project that its path names.</summary>
    Project,

    /// <summary>In any project: the page shows only what is theirs to see.</summary>
    Somewhere,

    /// <summary>In every project: the page shows all of them together.</summary>
    Everywhere,
}
