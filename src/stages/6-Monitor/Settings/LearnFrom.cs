namespace Assay.Monitor.Settings;

/// <summary>What a challenger learns from.</summary>
public enum LearnFrom
{
    /// <summary>The champion's training rows, and the labelled rows of the window.</summary>
    Both,

    /// <summary>The labelled rows of the window alone.</summary>
    Window,
}
