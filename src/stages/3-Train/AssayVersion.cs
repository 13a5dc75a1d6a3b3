namespace Assay.Train;

/// <summary>The version of this program, as models and records name it.</summary>
public static class AssayVersion
{
    /// <summary>Three numbers: <c>0.1.0</c>.</summary>
    public static string Text { get; } = typeof(AssayVersion).Assembly.GetName().Version?.ToString(3)
        ?? throw new InvalidOperationException("The assembly has no version.");
}
