import "../Pages/Wall/Wall";
