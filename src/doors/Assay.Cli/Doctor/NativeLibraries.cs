using System.Runtime.InteropServices;

namespace Assay.Cli.Doctor;

/// <summary>Loads each native library that a run needs: one that does not load is told before a run is halfway through.</summary>
internal static class NativeLibraries
{
    private static readonly (string Name, string Library, string Remedy)[] Needed =
    [
        ("SQLite", "e_sqlite3", "Install the tool again: its native library is missing."),
        ("DuckDB", "duckdb", "Install the tool again: its native library is missing."),
        ("ONNX Runtime", "onnxruntime", "Install the tool again: its native library is missing."),
        ("LightGBM", "lib_lightgbm", "Install the OpenMP runtime it stands on: 'apt-get install libgomp1' on Debian and Ubuntu."),
        ("libsodium", "libsodium", "Install the tool again: its native library is missing."),
    ];

    /// <summary>One finding a library.</summary>
    public static IEnumerable<Finding> Look() => Needed.Select(needed => Look(needed.Name, needed.Library, needed.Remedy));

    private static Finding Look(string name, string library, string remedy)
    {
        try
        {
            NativeLibrary.Free(NativeLibrary.Load(library, typeof(NativeLibraries).Assembly, null));
            return new Finding(name, FindingState.Good, "loads");
        }
        catch (Exception fault) when (fault is DllNotFoundException or BadImageFormatException)
        {
            return new Finding(name, FindingState.Broken, fault.Message.Split('\n')[0].Trim(), remedy);
        }
    }
}
