using LytSlot.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("silo");

var app = builder.Build();
app.MapServiceDefaults();
return await app.RunToExitCode();
