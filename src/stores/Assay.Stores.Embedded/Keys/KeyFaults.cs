using Assay.Kernel;

namespace Assay.Stores.Embedded.Keys;

/// <summary>Why a key cannot be used, and what to do about it.</summary>
internal static class KeyFaults
{
    public static Problem OpenToOthers(string path, UnixFileMode mode, bool folder) => new(
        "keys.open-to-others", $"Other users of this machine can get at your {(folder ? "key folder" : "private key")}.",
        $"Run 'chmod {(folder ? "700" : "600")} {path}'. If somebody may have read it, run 'assay key rotate' afterwards.")
    { Place = new Place(path), Value = Convert.ToString((int)mode, 8), Expected = folder ? "mode 700" : "mode 600" };

    public static Problem Unreadable(string path, string why) => new(
        "keys.unreadable", $"The key file cannot be used: {why}", "Restore it from a backup made with '--with-keys', or move it away to have a new one made.") { Place = new Place(path) };

    public static Problem NoLogKey(string path, string origin) => new(
        "keys.no-log-key", "The key that signs this home's log is not on this machine, so nothing can be appended to it. Reading and verifying work without it.",
        "Copy the file from the machine where the home was made, or restore a backup made with '--with-keys'.")
    { Place = new Place(path), Value = origin };

    public static Problem OtherLogKey(string path, string origin, string found, string expected) => new(
        "keys.other-log-key", "The key on this machine is not the one that has signed this home's log so far; nothing is appended with it.",
        "Put back the key file from the machine where the home was made, or restore a backup made with '--with-keys'.")
    { Place = new Place(path, Field: origin), Value = found, Expected = expected };
}
