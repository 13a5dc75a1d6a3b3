namespace Assay.Server.Access;

/// <summary>Marks what answers that there is nothing at a path.</summary>
internal sealed class NothingThere
{
    public static NothingThere Mark { get; } = new();
}
