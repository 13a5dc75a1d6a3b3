using Assay.Kernel;
using Assay.Ledger.Checkpoints;

namespace Assay.Stores.Embedded.Home;

/// <summary>Why a home cannot be used, and what to do about it.</summary>
internal static class HomeFaults
{
    public static Problem Missing(string home) => new(
        "home.missing", "There is no Assay home here.", "Run 'assay run' in a project or 'assay serve' to make one, or 'assay bundle import' on what you were sent; or name an existing one with --home or $ASSAY_HOME.") { Place = new Place(home) };

    public static Problem Unreadable(string file, string why) => new(
        "home.unreadable", "The home does not say what it is.", "Restore the file from a backup of the home.") { Place = new Place(file), Value = why };

    public static Problem Newer(string file, int format) => new(
        "home.newer", "The home was made by a newer Assay.", "Install the newer version of Assay; this one does not touch the home.")
    { Place = new Place(file), Value = $"format {format}", Expected = $"format {HomeDescription.KnownFormat}" };

    public static Problem NotMade(string home, string why) => new(
        "home.not-made", "The home cannot be made.", "See that the folder above it belongs to you and that the disk is not full, or name another home with --home.") { Place = new Place(home), Value = why };

    public static Problem NotWritable(string home, string why) => new(
        "home.not-writable", "The home cannot be written to, so nothing can be run in it.", "See that it belongs to you and that the disk is not mounted read-only, or name another home with --home. 'assay status' and 'assay ledger' only read.")
    { Place = new Place(home), Value = why };

    /// <summary>A head at least as large as the one about to be signed is known already: signing would make two histories of one log.</summary>
    public static StoreFaultException RolledBack(string file, Checkpoint known, long size) => new(new Problem(
        "home.rolled-back", $"The ledger is behind a head of it that is known on this machine, as if the home had been put back to an earlier state. Nothing was appended.",
        "Restore the newest backup of the home. If the later records are truly lost, move the file of the known head away: reports that name it will then rightly fail against this ledger.")
    { Place = new Place(file), Value = $"{known.Size} records known", Expected = $"fewer than {size}" });
}
