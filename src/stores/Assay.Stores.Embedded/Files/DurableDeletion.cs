namespace Assay.Stores.Embedded.Files;

/// <summary>Deletions that survive a power cut.</summary>
internal static class DurableDeletion
{
    /// <summary>Takes a file away, and the deletion with it to the disk; nothing happens when there is none.</summary>
    public static void Of(string file)
    {
        if (!File.Exists(file)) return;
        File.Delete(file);
        DurableFile.FlushFolder(Path.GetDirectoryName(file)!);
    }
}
