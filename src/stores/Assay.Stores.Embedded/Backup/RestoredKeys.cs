using Assay.Kernel;
using Assay.Stores.Embedded.Files;

namespace Assay.Stores.Embedded.Backup;

/// <summary>Puts keys from a backup into the key folder, and never over a different one.</summary>
internal static class RestoredKeys
{
    /// <summary>The first key that would replace a different one; null when none would.</summary>
    public static Problem? Clash(IEnumerable<string> names, string unpacked, string keyFolder) =>
        names.Where(name => File.Exists(PlaceOf(name, keyFolder)) && !File.ReadAllBytes(PlaceOf(name, keyFolder)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(unpacked, name))))
            .Select(name => BackupFaults.OtherKey(PlaceOf(name, keyFolder))).FirstOrDefault();

    /// <summary>Copies the keys that are not there yet.</summary>
    public static void Place(IEnumerable<string> names, string unpacked, string keyFolder)
    {
        foreach (var name in names)
        {
            var place = PlaceOf(name, keyFolder);
            DurableFile.MakeFolder(Path.GetDirectoryName(place)!);
            DurableFile.MakeOnce(place, File.ReadAllBytes(Path.Combine(unpacked, name)));
        }
    }

    private static string PlaceOf(string name, string keyFolder) => Path.Combine(keyFolder, name[BackupManifest.Keys.Length..]);
}
