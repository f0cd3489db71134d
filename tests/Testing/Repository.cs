namespace LytSlot.Testing;

/// <summary>Where the working copy lies that the tests run from.</summary>
public static class Repository
{
    /// <summary>The folder of LytSlot.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LytSlot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"LytSlot.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
