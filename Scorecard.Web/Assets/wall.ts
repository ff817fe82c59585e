import { handIn } from "../Pages/Wall/Link";
import { keepWall } from "../Pages/Wall/Wall";

if (document.getElementById("board")) keepWall();
else handIn();
