namespace LytSlot.Architecture.Tests;

/// <summary>The source tree these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] MadeHere = [".git", ".lytslot", ".vs", ".idea", "artifacts", "node_modules"];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Paths relative to the root, with forward slashes, of files that a person wrote.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        from file in new DirectoryInfo(Root).EnumerateDirectories()
            .Where(folder => !MadeHere.Contains(folder.Name))
            .SelectMany(folder => folder.EnumerateFiles(pattern, SearchOption.AllDirectories))
        let path = Path.GetRelativePath(Root, file.FullName).Replace('\\', '/')
        where !path.Split('/').Any(part => MadeHere.Contains(part) || part is "bin" or "obj")
        orderby path
        select path;

    public static IEnumerable<string> TopLevel() =>
        from entry in new DirectoryInfo(Root).EnumerateFileSystemInfos()
        where !MadeHere.Contains(entry.Name) && entry.Extension != ".user"
        select entry.Name;

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LytSlot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No LytSlot.sln above {start}.");
    }
}
