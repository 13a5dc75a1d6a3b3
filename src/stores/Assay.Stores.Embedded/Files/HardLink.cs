using System.Runtime.InteropServices;
using System.Text;

namespace Assay.Stores.Embedded.Files;

/// <summary>
/// A second name for a file, given in one step. The runtime's own move looks whether a name is taken and renames afterwards: between the two, another process may have taken it, and its file
/// would be gone.
/// </summary>
internal static class HardLink
{
    // EEXIST, the same number on Linux and macOS.
    private const int Taken = 17;

    /// <summary>Gives <paramref name="file"/> the name <paramref name="name"/> too.</summary>
    /// <returns>Whether the name was free; null where the system or the disk knows no such links.</returns>
    public static bool? Make(string file, string name)
    {
        if (OperatingSystem.IsWindows()) return null;
        if (Link(Encoding.UTF8.GetBytes(file + '\0'), Encoding.UTF8.GetBytes(name + '\0')) == 0) return true;
        return Marshal.GetLastPInvokeError() == Taken ? false : null;
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int Link(byte[] file, byte[] name);
}
